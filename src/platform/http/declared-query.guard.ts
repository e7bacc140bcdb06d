import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/internal';
import type { Request } from 'express';
import { InvalidParameters, unknownParameter } from './invalid-parameters.js';

/**
 * Refuses query parameters on routes that take none, or that name the ones they take. Routes with a class for
 * their whole query are left to the validation of that class.
 */
export class DeclaredQueryGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<Request>();
    const names = Object.keys(request.query);
    if (names.length === 0) return true;
    // The validation of classes takes names that every object has for harmless, and would ignore them.
    const inherited = names.filter((name) => name in Object.prototype);
    if (inherited.length > 0) throw new InvalidParameters(inherited.map(unknownParameter));
    const declared = declaredNames(context);
    if (declared === 'by-class') return true;
    const unknown = names.filter((name) => !declared.has(name));
    if (unknown.length > 0) throw new InvalidParameters(unknown.map(unknownParameter));
    return true;
  }
}

function declaredNames(context: ExecutionContext): ReadonlySet<string> | 'by-class' {
  const names = new Set<string>();
  for (const [key, argument] of Object.entries(argumentsOf(context))) {
    if (!key.startsWith(`${String(RouteParamtypes.QUERY)}:`)) continue;
    if (typeof argument.data !== 'string') return 'by-class';
    names.add(argument.data);
  }
  return names;
}

/** What Nest's decorators have noted about the arguments of a route: kind and position, with the name asked for. */
type RouteArguments = Readonly<Record<string, { readonly data?: unknown }>>;

function argumentsOf(context: ExecutionContext): RouteArguments {
  const [owner, route] = [context.getClass(), context.getHandler().name];
  // Nest's own note, absent on routes without arguments.
  return (Reflect.getMetadata(ROUTE_ARGS_METADATA, owner, route) ?? {}) as RouteArguments;
}
